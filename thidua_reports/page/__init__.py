"""kiem_tra.html: what is looked over before the documents are sent."""
